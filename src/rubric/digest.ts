/** The fingerprint of a rubric: SHA-256 of its RFC 8785 canonical JSON without `$schema`. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { Rubric } from "./rubric.js";

export function digestOf({ $schema: _, ...rubric }: Rubric): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalize(rubric) ?? "")))}`;
}
