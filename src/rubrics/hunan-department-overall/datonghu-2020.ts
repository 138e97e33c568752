// Generated from rubrics/hunan-department-overall/datonghu-2020.json by "npm run generate": data only.
import type { Rubric } from "../../rubric/rubric.js";

export const rubric = {
  "format": 1,
  "family": "hunan-department-overall",
  "edition": "datonghu-2020",
  "year": 2020,
  "revision": 1,
  "title": {
    "zh": "2020年部门整体支出绩效自评指标计分表",
    "en": "Department overall expenditure 2020: performance self-evaluation scoring table"
  },
  "source": {
    "document": "2020年大通湖区政务中心部门整体支出绩效自评表",
    "part": "附件5",
    "published": "2021-11-19",
    "certainty": "quoted"
  },
  "extent": "complete",
  "points": {
    "max": 100,
    "places": 2,
    "rounding": "half-up"
  },
  "indicators": {
    "authorizedPosts": {
      "title": {
        "zh": "编制数",
        "en": "Authorized posts"
      },
      "unit": "person",
      "integer": true,
      "min": 0
    },
    "staffInPost": {
      "title": {
        "zh": "在职人员数",
        "en": "Staff in post"
      },
      "unit": "person",
      "integer": true,
      "min": 0
    },
    "threePublicBudgetPriorYear": {
      "title": {
        "zh": "上年度“三公经费”预算数",
        "en": "“Three public” expenses: prior-year budget"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "threePublicBudget": {
      "title": {
        "zh": "本年度“三公经费”预算数",
        "en": "“Three public” expenses: budget for the year"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "threePublicActual": {
      "title": {
        "zh": "“三公经费”实际支出数",
        "en": "“Three public” expenses: actual spending"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "carryoverIn": {
      "title": {
        "zh": "上年结转",
        "en": "Carry-over from the prior year"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "initialBudget": {
      "title": {
        "zh": "年初预算",
        "en": "Initial budget"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "supplementaryBudget": {
      "title": {
        "zh": "本年追加预算",
        "en": "Supplementary budget in the year"
      },
      "unit": "CNY10k",
      "places": 6
    },
    "yearEndBalance": {
      "title": {
        "zh": "年末结余",
        "en": "Year-end balance"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "hasBuildingProject": {
      "title": {
        "zh": "有无新建楼堂馆所项目",
        "en": "Has a new government building project"
      },
      "type": "boolean"
    },
    "buildingAreaBuilt": {
      "title": {
        "zh": "实际建设面积",
        "en": "Floor area built"
      },
      "unit": "m2",
      "places": 6,
      "min": 0
    },
    "buildingAreaApproved": {
      "title": {
        "zh": "批准建设面积",
        "en": "Floor area approved"
      },
      "unit": "m2",
      "places": 6,
      "min": 0
    },
    "buildingInvestmentActual": {
      "title": {
        "zh": "实际投资金额",
        "en": "Actual investment"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "buildingInvestmentApproved": {
      "title": {
        "zh": "批准投资金额",
        "en": "Approved investment"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "operatingActual": {
      "title": {
        "zh": "实际支出公用经费总额",
        "en": "Operating expenses: actual total"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "operatingBudget": {
      "title": {
        "zh": "预算安排公用经费总额",
        "en": "Operating expenses: budgeted total"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "managementSystemViolations": {
      "title": {
        "zh": "管理制度健全性不符合要求的例数",
        "en": "Management systems: cases not meeting the requirements"
      },
      "integer": true,
      "min": 0,
      "unitText": {
        "zh": "例",
        "en": "cases"
      }
    },
    "fundUseViolations": {
      "title": {
        "zh": "资金使用合规性不符合要求的例数",
        "en": "Use of funds: cases not meeting the requirements"
      },
      "integer": true,
      "min": 0,
      "unitText": {
        "zh": "例",
        "en": "cases"
      }
    },
    "disclosureViolations": {
      "title": {
        "zh": "预决算信息公开性不符合要求的例数",
        "en": "Budget and final accounts disclosure: cases not meeting the requirements"
      },
      "integer": true,
      "min": 0,
      "unitText": {
        "zh": "例",
        "en": "cases"
      }
    },
    "annualAssessmentScore": {
      "title": {
        "zh": "年度综合目标管理考核得分",
        "en": "Annual target-management assessment: score obtained"
      },
      "unit": "point",
      "places": 6,
      "min": 0
    },
    "annualAssessmentFullScore": {
      "title": {
        "zh": "年度综合目标管理考核总分",
        "en": "Annual target-management assessment: full score"
      },
      "unit": "point",
      "places": 6,
      "above": 0
    },
    "economicBenefit": {
      "title": {
        "zh": "经济效益得分",
        "en": "Economic benefit: points given"
      },
      "unit": "point",
      "places": 2,
      "min": 0,
      "max": 5,
      "assessed": true
    },
    "socialBenefit": {
      "title": {
        "zh": "社会效益得分",
        "en": "Social benefit: points given"
      },
      "unit": "point",
      "places": 2,
      "min": 0,
      "max": 5,
      "assessed": true
    },
    "ecologicalBenefit": {
      "title": {
        "zh": "生态效益得分",
        "en": "Ecological benefit: points given"
      },
      "unit": "point",
      "places": 2,
      "min": 0,
      "max": 5,
      "assessed": true
    },
    "administrativeEffectiveness": {
      "title": {
        "zh": "行政效能",
        "en": "Administrative effectiveness"
      },
      "type": "choice",
      "options": {
        "good": {
          "zh": "效果较好",
          "en": "Fairly good effect"
        },
        "fair": {
          "zh": "一般",
          "en": "Moderate effect"
        },
        "poor": {
          "zh": "无效果或者效果不明显",
          "en": "No effect, or no evident effect"
        }
      }
    },
    "publicSatisfaction": {
      "title": {
        "zh": "社会公众或服务对象满意度",
        "en": "Satisfaction of the public or service users"
      },
      "unit": "%",
      "places": 6,
      "min": 0,
      "max": 100
    },
    "projectBudget": {
      "title": {
        "zh": "项目支出预算总额",
        "en": "Project expenditure: total budget"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "projectActual": {
      "title": {
        "zh": "实际项目支出总额",
        "en": "Project expenditure: actual total"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "finalBudget": {
      "title": {
        "zh": "2020年预算总额",
        "en": "Total budget for 2020"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "finalAccounts": {
      "title": {
        "zh": "2020年决算总额",
        "en": "Total final accounts for 2020"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "procurementBudget": {
      "title": {
        "zh": "政府采购预算数",
        "en": "Government procurement budget"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "procurementActual": {
      "title": {
        "zh": "实际政府采购金额",
        "en": "Actual government procurement"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "fixedAssets": {
      "title": {
        "zh": "固定资产总额",
        "en": "Total fixed assets"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    },
    "fixedAssetsInUse": {
      "title": {
        "zh": "实际在用固定资产总额",
        "en": "Fixed assets actually in use"
      },
      "unit": "CNY10k",
      "places": 6,
      "min": 0
    }
  },
  "derived": {
    "projectExecutionRate": {
      "title": {
        "zh": "项目支出安排情况：执行率",
        "en": "Project expenditure: execution rate"
      },
      "formula": "projectActual / projectBudget",
      "unit": "%"
    },
    "budgetExecutionRate": {
      "title": {
        "zh": "预算完成情况：执行率",
        "en": "Budget completion: execution rate"
      },
      "formula": "finalAccounts / finalBudget",
      "unit": "%"
    },
    "carryoverChangeRate": {
      "title": {
        "zh": "结转结余变动情况：变动率",
        "en": "Carry-over and balances: change rate"
      },
      "formula": "(yearEndBalance - carryoverIn) / carryoverIn",
      "unit": "%"
    },
    "procurementExecutionRate": {
      "title": {
        "zh": "政府采购执行情况：执行率",
        "en": "Government procurement: execution rate"
      },
      "formula": "procurementActual / procurementBudget",
      "unit": "%"
    },
    "fixedAssetUtilisationRate": {
      "title": {
        "zh": "固定资产使用情况：利用率",
        "en": "Fixed assets: utilisation rate"
      },
      "formula": "fixedAssetsInUse / fixedAssets",
      "unit": "%"
    }
  },
  "sections": [
    {
      "id": "input",
      "title": {
        "zh": "投入",
        "en": "Input"
      },
      "max": 15,
      "sections": [
        {
          "id": "budget-allocation",
          "title": {
            "zh": "预算配置",
            "en": "Budget allocation"
          },
          "max": 15,
          "metrics": [
            {
              "id": "staff-control-rate",
              "title": {
                "zh": "在职人员控制率",
                "en": "Staffing control rate"
              },
              "max": 7,
              "value": {
                "formula": "staffInPost / authorizedPosts",
                "unit": "%",
                "ifUndefined": [
                  {
                    "when": {
                      "all": [
                        {
                          "fact": "staffInPost",
                          "operator": "equal",
                          "value": 0
                        }
                      ]
                    },
                    "award": "full"
                  },
                  {
                    "award": 0
                  }
                ]
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 100,
                "step": 1,
                "points": 0.2,
                "steps": "complete"
              },
              "clause": "100%为标准。在职人员控制率≦100%,计7分;每超过一个百分点扣0.2分,扣完为止。",
              "note": "在职人员控制率=(在职人员数/编制数)×100%,在职人员数:部门(单位)实际在职人数,以财政分局确定的部门决算编制口径为准。\n编制数:机构编制部门核定批复的部门(单位)的人员编制数。"
            },
            {
              "id": "three-public-change-rate",
              "title": {
                "zh": "“三公经费”变动率",
                "en": "“Three public” expenses: change rate"
              },
              "max": 8,
              "value": {
                "formula": "(threePublicBudget - threePublicBudgetPriorYear) / threePublicBudgetPriorYear",
                "unit": "%",
                "ifUndefined": [
                  {
                    "when": {
                      "all": [
                        {
                          "fact": "threePublicBudget",
                          "operator": "equal",
                          "value": 0
                        }
                      ]
                    },
                    "award": "full"
                  },
                  {
                    "award": 0
                  }
                ]
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 0,
                "step": 1,
                "points": 0.8,
                "steps": "complete"
              },
              "clause": "“三公经费”变动率≦0,计8分;“三公经费”>0,每超过一个百分点扣0.8分,扣完为止。",
              "note": "“三公经费”变动率=[(本年度“三公经费”预算数-上年度“三公经费”预算数)/上年度“三公经费”预算数]×100%"
            }
          ]
        }
      ]
    },
    {
      "id": "process",
      "title": {
        "zh": "过程",
        "en": "Process"
      },
      "max": 50,
      "sections": [
        {
          "id": "budget-execution",
          "title": {
            "zh": "预算执行",
            "en": "Budget execution"
          },
          "max": 20,
          "metrics": [
            {
              "id": "budget-completion-rate",
              "title": {
                "zh": "预算完成率",
                "en": "Budget completion rate"
              },
              "max": 5,
              "value": {
                "formula": "(carryoverIn + initialBudget + supplementaryBudget - yearEndBalance) / (carryoverIn + initialBudget + supplementaryBudget)",
                "unit": "%",
                "ifUndefined": [
                  {
                    "award": "full"
                  }
                ]
              },
              "direction": "higher-is-better",
              "rule": {
                "kind": "deduction",
                "below": 100,
                "step": 5,
                "points": 2,
                "steps": "complete"
              },
              "clause": "100%计满分,每低于5%扣2分,扣完为止。",
              "note": "预算完成率=(上年结转+年初预算+本年追加预算-年末结余/上年结转+年初预算+本年追加预算)×100%。"
            },
            {
              "id": "budget-control-rate",
              "title": {
                "zh": "预算控制率",
                "en": "Budget control rate"
              },
              "max": 5,
              "value": {
                "formula": "supplementaryBudget / initialBudget",
                "unit": "%",
                "ifUndefined": [
                  {
                    "when": {
                      "all": [
                        {
                          "fact": "supplementaryBudget",
                          "operator": "equal",
                          "value": 0
                        }
                      ]
                    },
                    "award": "full"
                  },
                  {
                    "award": 0
                  }
                ]
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "bands",
                "bands": [
                  {
                    "atMost": 0,
                    "points": 5
                  },
                  {
                    "above": 0,
                    "atMost": 10,
                    "points": 4
                  },
                  {
                    "above": 10,
                    "atMost": 20,
                    "points": 3
                  },
                  {
                    "above": 20,
                    "atMost": 30,
                    "points": 2
                  },
                  {
                    "above": 30,
                    "points": 0
                  }
                ]
              },
              "clause": "预算控制率=0,计5分;0-10%(含),计4分;10-20%(含),计3分;20-30%(含),计2分;大于30%不得分",
              "note": "预算控制率=(本年追加预算/年初预算)×100%。"
            },
            {
              "id": "building-area-control-rate",
              "title": {
                "zh": "新建楼堂馆所面积控制率",
                "en": "New government buildings: floor area control rate"
              },
              "max": 5,
              "notApplicable": {
                "when": {
                  "all": [
                    {
                      "fact": "hasBuildingProject",
                      "operator": "equal",
                      "value": false
                    }
                  ]
                },
                "award": "full"
              },
              "value": {
                "formula": "buildingAreaBuilt / buildingAreaApproved",
                "unit": "%",
                "ifUndefined": [
                  {
                    "when": {
                      "all": [
                        {
                          "fact": "buildingAreaBuilt",
                          "operator": "equal",
                          "value": 0
                        }
                      ]
                    },
                    "award": "full"
                  },
                  {
                    "award": 0
                  }
                ]
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 100,
                "step": 5,
                "points": 2,
                "steps": "complete"
              },
              "clause": "100%以下(含)计满分,每超出5%扣2分,扣完为止。没有楼梯馆所项目的部门按满分计算",
              "note": "楼堂馆所面积控制率=实际建设面积/批准建设面积×100% 。\n该指标以2016年完工的新建楼堂馆所为评价内容。"
            },
            {
              "id": "building-investment-control-rate",
              "title": {
                "zh": "新建楼堂馆所投资概算控制率",
                "en": "New government buildings: investment estimate control rate"
              },
              "max": 5,
              "notApplicable": {
                "when": {
                  "all": [
                    {
                      "fact": "hasBuildingProject",
                      "operator": "equal",
                      "value": false
                    }
                  ]
                },
                "award": "full"
              },
              "value": {
                "formula": "buildingInvestmentActual / buildingInvestmentApproved",
                "unit": "%",
                "ifUndefined": [
                  {
                    "when": {
                      "all": [
                        {
                          "fact": "buildingInvestmentActual",
                          "operator": "equal",
                          "value": 0
                        }
                      ]
                    },
                    "award": "full"
                  },
                  {
                    "award": 0
                  }
                ]
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 100,
                "step": 5,
                "points": 2,
                "steps": "complete"
              },
              "clause": "100%以下(含)计满分,每超出5%扣2分,扣完为止。",
              "note": "楼堂馆所投资预算控制率=实际投资金额/批准投资金额×100% 。\n该指标以2016年完工的新建楼堂馆所为评价内容。"
            }
          ]
        },
        {
          "id": "budget-management",
          "title": {
            "zh": "预算管理",
            "en": "Budget management"
          },
          "max": 30,
          "metrics": [
            {
              "id": "operating-expense-control-rate",
              "title": {
                "zh": "公用经费控制率",
                "en": "Operating expense control rate"
              },
              "max": 7,
              "value": {
                "formula": "operatingActual / operatingBudget",
                "unit": "%",
                "ifUndefined": [
                  {
                    "when": {
                      "all": [
                        {
                          "fact": "operatingActual",
                          "operator": "equal",
                          "value": 0
                        }
                      ]
                    },
                    "award": "full"
                  },
                  {
                    "award": 0
                  }
                ]
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 100,
                "step": 1,
                "points": 1,
                "steps": "complete"
              },
              "clause": "100%以下(含)计满分,每超出1%扣1分,扣完为止。",
              "note": "公用经费控制率=(实际支出公用经费总额/预算安排公用经费总额)×100%。\n公用经费支出是指部门基本支出中的一般商品和服务支出。"
            },
            {
              "id": "three-public-control-rate",
              "title": {
                "zh": "“三公经费”控制率",
                "en": "“Three public” expenses: control rate"
              },
              "max": 8,
              "value": {
                "formula": "threePublicActual / threePublicBudget",
                "unit": "%",
                "ifUndefined": [
                  {
                    "when": {
                      "all": [
                        {
                          "fact": "threePublicActual",
                          "operator": "equal",
                          "value": 0
                        }
                      ]
                    },
                    "award": "full"
                  },
                  {
                    "award": 0
                  }
                ]
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 100,
                "step": 1,
                "points": 1,
                "steps": "complete"
              },
              "clause": "100%以下(含)计满分,每超出1%扣1分,扣完为止。",
              "note": "“三公经费”控制率=(“三公经费”实际支出数/“三公经费”预算安排数)×100%。"
            },
            {
              "id": "management-system-soundness",
              "title": {
                "zh": "管理制度健全性",
                "en": "Soundness of management systems"
              },
              "max": 8,
              "value": {
                "formula": "managementSystemViolations",
                "unitText": {
                  "zh": "例",
                  "en": "cases"
                }
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 0,
                "step": 1,
                "points": 2,
                "steps": "complete"
              },
              "clause": "每出现一例不符合要求的扣2分,扣完为止。",
              "note": "①有内部财务管理制度、会计核算制度等管理制度;\n②有本部门厉行节约制度;\n③相关管理制度合法、合规、完整;④相关管理制度得到有效执行。"
            },
            {
              "id": "fund-use-compliance",
              "title": {
                "zh": "资金使用合规性",
                "en": "Compliance in the use of funds"
              },
              "max": 5,
              "value": {
                "formula": "fundUseViolations",
                "unitText": {
                  "zh": "例",
                  "en": "cases"
                }
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 0,
                "step": 1,
                "points": 1,
                "steps": "complete"
              },
              "clause": "每出现一例不符合要求的扣1分,扣完为止。",
              "note": "①支出符合国家财经法规和财务管理制度规定以及有关专项资金管理办法的规定;②资金拨付有完整的审批程序和手续;③项目支出按规定经过评估论证;④支出符合部门预算批复的用途;⑤资金使用无截留、挤占、挪用、虚列支出等情况。"
            },
            {
              "id": "budget-disclosure",
              "title": {
                "zh": "预决算信息公开性",
                "en": "Disclosure of budget and final accounts"
              },
              "max": 2,
              "value": {
                "formula": "disclosureViolations",
                "unitText": {
                  "zh": "例",
                  "en": "cases"
                }
              },
              "direction": "lower-is-better",
              "rule": {
                "kind": "deduction",
                "above": 0,
                "step": 1,
                "points": 1,
                "steps": "complete"
              },
              "clause": "每出现一例不符合要求的扣1分,扣完为止。",
              "note": "①按规定内容公开预决算信息;\n②按规定时限公开预决算信息;\n预决算信息是指与部门预算、执行、决算、监督、绩效等管理相关的信息。"
            }
          ]
        }
      ]
    },
    {
      "id": "output",
      "title": {
        "zh": "产出及效率",
        "en": "Output and efficiency"
      },
      "max": 35,
      "sections": [
        {
          "id": "duty-performance",
          "title": {
            "zh": "职责履行",
            "en": "Performance of duties"
          },
          "max": 8,
          "metrics": [
            {
              "id": "target-completion-rate",
              "title": {
                "zh": "目标任务实际完成率",
                "en": "Actual completion rate of target tasks"
              },
              "max": 8,
              "value": {
                "formula": "annualAssessmentScore / annualAssessmentFullScore",
                "unit": "%"
              },
              "direction": "higher-is-better",
              "rule": {
                "kind": "proportional",
                "target": 100
              },
              "clause": "该项得分=(年度综合目标管理考核得分/总分)*8",
              "note": "根据区年度综合目标管理考核得分折算。"
            }
          ]
        },
        {
          "id": "effectiveness",
          "title": {
            "zh": "履职效益",
            "en": "Benefits achieved"
          },
          "max": 27,
          "metrics": [
            {
              "id": "economic-benefit",
              "title": {
                "zh": "经济效益",
                "en": "Economic benefit"
              },
              "max": 5,
              "rule": {
                "kind": "assessed",
                "of": "economicBenefit"
              },
              "clause": "此三项指标为设置部门整体支出绩效评价指标时必须考虑的要素,可根据部门实际情况有选择的进行设置,并将其细化为相应的个性化指标。"
            },
            {
              "id": "social-benefit",
              "title": {
                "zh": "社会效益",
                "en": "Social benefit"
              },
              "max": 5,
              "rule": {
                "kind": "assessed",
                "of": "socialBenefit"
              },
              "clause": "此三项指标为设置部门整体支出绩效评价指标时必须考虑的要素,可根据部门实际情况有选择的进行设置,并将其细化为相应的个性化指标。"
            },
            {
              "id": "ecological-benefit",
              "title": {
                "zh": "生态效益",
                "en": "Ecological benefit"
              },
              "max": 5,
              "rule": {
                "kind": "assessed",
                "of": "ecologicalBenefit"
              },
              "clause": "此三项指标为设置部门整体支出绩效评价指标时必须考虑的要素,可根据部门实际情况有选择的进行设置,并将其细化为相应的个性化指标。"
            },
            {
              "id": "administrative-effectiveness",
              "title": {
                "zh": "行政效能",
                "en": "Administrative effectiveness"
              },
              "max": 6,
              "rule": {
                "kind": "levels",
                "of": "administrativeEffectiveness",
                "levels": {
                  "good": 6,
                  "fair": 3,
                  "poor": 0
                }
              },
              "clause": "促进部门改进文风会风,加强经费及资产管理,推动网上办事,提高行政效率,降低行政成本效果较好的计6分;一般3分;无效果或者效果不明显0分。",
              "note": "根据部门自评材料评定。"
            },
            {
              "id": "public-satisfaction",
              "title": {
                "zh": "社会公众或服务对象满意度",
                "en": "Satisfaction of the public or service users"
              },
              "max": 6,
              "value": {
                "formula": "publicSatisfaction",
                "unit": "%"
              },
              "direction": "higher-is-better",
              "rule": {
                "kind": "bands",
                "bands": [
                  {
                    "atLeast": 90,
                    "points": 6
                  },
                  {
                    "atLeast": 80,
                    "below": 90,
                    "points": 4
                  },
                  {
                    "atLeast": 70,
                    "below": 80,
                    "points": 2
                  },
                  {
                    "below": 70,
                    "points": 0
                  }
                ]
              },
              "clause": "90%(含)以上计6分;\n80%(含)-90%,计4分;\n70%(含)-80%,计2分;\n低于70%计0分。",
              "note": "社会公众或服务对象是指部门(单位)履行职责而影响到的部门、群体或个人,一般采取社会调查的方式。"
            }
          ]
        }
      ]
    }
  ],
  "readings": [
    {
      "id": "partial-steps",
      "question": {
        "zh": "“每低于5%扣2分”，不足5%的部分是否扣分？",
        "en": "“2 points off for every 5 % short”: does a started step of 5 % count?"
      },
      "metrics": [
        "budget-completion-rate"
      ],
      "chosen": "complete",
      "evidence": "published",
      "because": {
        "zh": "公布的计分表中，预算完成率为96.60%（按附件4数据计算），得5分（满分）：只扣满5%的部分才符合；不足5%也扣一档应得3分，按比例扣分应得3.64分。",
        "en": "The published table gives 5 of 5 for a rate of 96.60 % (from the data in annex 4). Only whole steps fit: counting a started step gives 3, deducting in proportion gives 3.64."
      },
      "alternatives": {
        "started": {
          "rule": {
            "steps": "started"
          }
        },
        "proportional": {
          "rule": {
            "steps": "proportional"
          }
        }
      }
    },
    {
      "id": "percent-point-steps",
      "question": {
        "zh": "“每超过一个百分点”“每超出1%”“每超出5%”，不足一档的部分是否扣分？",
        "en": "“For every percentage point over”, “for every 1 % over”, “for every 5 % over”: does a started step count?"
      },
      "metrics": [
        "staff-control-rate",
        "three-public-change-rate",
        "building-area-control-rate",
        "building-investment-control-rate",
        "operating-expense-control-rate",
        "three-public-control-rate"
      ],
      "chosen": "complete",
      "evidence": "silent",
      "because": {
        "zh": "文字未说明；公布的计分表中，没有一项既超过标准又有数据可以复算。现与同一表中预算完成率的做法一致，只按满一档扣分。",
        "en": "The text does not say, and no row of the published table is both over its threshold and backed by data to recompute it. Whole steps follow what the same table did for the budget completion rate."
      },
      "alternatives": {
        "started": {
          "rule": {
            "steps": "started"
          }
        },
        "proportional": {
          "rule": {
            "steps": "proportional"
          }
        }
      }
    },
    {
      "id": "negative-budget-control-rate",
      "question": {
        "zh": "预算净调减、预算控制率为负数时如何计分？",
        "en": "What does a negative budget control rate earn, when the budget was cut on balance during the year?"
      },
      "metrics": [
        "budget-control-rate"
      ],
      "chosen": "full-points",
      "evidence": "silent",
      "because": {
        "zh": "评价标准只列出0、0以上各档，没有负数一档。该指标扣分针对追加预算，净调减没有追加，因此计满分。",
        "en": "The scale has bands for 0 and upwards, and none below 0. The row takes points off for additions to the budget; a net cut adds nothing, so it earns full points."
      },
      "alternatives": {
        "none": {
          "direction": null,
          "rule": {
            "bands": [
              {
                "below": 0,
                "points": 0
              },
              {
                "atLeast": 0,
                "atMost": 0,
                "points": 5
              },
              {
                "above": 0,
                "atMost": 10,
                "points": 4
              },
              {
                "above": 10,
                "atMost": 20,
                "points": 3
              },
              {
                "above": 20,
                "atMost": 30,
                "points": 2
              },
              {
                "above": 30,
                "points": 0
              }
            ]
          }
        }
      }
    },
    {
      "id": "building-waiver-scope",
      "question": {
        "zh": "“没有楼梯馆所项目的部门按满分计算”只写在面积控制率一行，是否也适用于投资概算控制率？",
        "en": "The waiver for departments without a building project is printed in the floor area row only: does it cover the investment row too?"
      },
      "metrics": [
        "building-investment-control-rate"
      ],
      "chosen": "both-rows",
      "evidence": "silent",
      "because": {
        "zh": "投资概算控制率一行没有写明；公布的计分表两行都计5分（满分），与两行都适用一致。没有项目的部门没有面积可比，同样没有投资可比。",
        "en": "The investment row says nothing. The published table takes 5 of 5 in both rows, which fits a waiver for both; a department without a project has no investment to compare, just as it has no floor area."
      },
      "alternatives": {
        "area-only": {
          "notApplicable": null
        }
      }
    }
  ],
  "examples": [
    {
      "name": "the published 2020 table",
      "indicators": {
        "staffInPost": 6,
        "authorizedPosts": 7,
        "threePublicBudgetPriorYear": 20,
        "threePublicBudget": 18,
        "threePublicActual": 5.52,
        "carryoverIn": 5.35,
        "initialBudget": 149.03,
        "supplementaryBudget": 444.96,
        "yearEndBalance": "20.40",
        "hasBuildingProject": false,
        "managementSystemViolations": 0,
        "fundUseViolations": 0,
        "disclosureViolations": 0,
        "economicBenefit": 5,
        "socialBenefit": 5,
        "ecologicalBenefit": 5,
        "administrativeEffectiveness": "good",
        "publicSatisfaction": 100,
        "projectBudget": 483.59,
        "projectActual": 464.89,
        "finalBudget": 593.71,
        "finalAccounts": 578.65,
        "procurementBudget": 397.59,
        "procurementActual": 378.89,
        "fixedAssets": 96.31,
        "fixedAssetsInUse": 96.31
      },
      "expect": {
        "status": "incomplete",
        "scored": "80",
        "bounds": [
          "80",
          "95"
        ],
        "metrics": {
          "staff-control-rate": "7",
          "three-public-change-rate": "8",
          "budget-completion-rate": "5",
          "budget-control-rate": "0",
          "building-area-control-rate": "5",
          "building-investment-control-rate": "5",
          "operating-expense-control-rate": null,
          "three-public-control-rate": "8",
          "management-system-soundness": "8",
          "fund-use-compliance": "5",
          "budget-disclosure": "2",
          "target-completion-rate": null,
          "economic-benefit": "5",
          "social-benefit": "5",
          "ecological-benefit": "5",
          "administrative-effectiveness": "6",
          "public-satisfaction": "6"
        }
      }
    },
    {
      "name": "the published 2020 table, with operating expenses and an annual assessment that lead to the claimed 90",
      "indicators": {
        "staffInPost": 6,
        "authorizedPosts": 7,
        "threePublicBudgetPriorYear": 20,
        "threePublicBudget": 18,
        "threePublicActual": 5.52,
        "carryoverIn": 5.35,
        "initialBudget": 149.03,
        "supplementaryBudget": 444.96,
        "yearEndBalance": "20.40",
        "hasBuildingProject": false,
        "operatingActual": 105.5,
        "operatingBudget": 100,
        "managementSystemViolations": 0,
        "fundUseViolations": 0,
        "disclosureViolations": 0,
        "annualAssessmentScore": 100,
        "annualAssessmentFullScore": 100,
        "economicBenefit": 5,
        "socialBenefit": 5,
        "ecologicalBenefit": 5,
        "administrativeEffectiveness": "good",
        "publicSatisfaction": 100,
        "projectBudget": 483.59,
        "projectActual": 464.89,
        "finalBudget": 593.71,
        "finalAccounts": 578.65,
        "procurementBudget": 397.59,
        "procurementActual": 378.89,
        "fixedAssets": 96.31,
        "fixedAssetsInUse": 96.31
      },
      "expect": {
        "status": "complete",
        "points": "90",
        "scored": "90",
        "bounds": [
          "90",
          "90"
        ],
        "metrics": {
          "staff-control-rate": "7",
          "three-public-change-rate": "8",
          "budget-completion-rate": "5",
          "budget-control-rate": "0",
          "building-area-control-rate": "5",
          "building-investment-control-rate": "5",
          "operating-expense-control-rate": "2",
          "three-public-control-rate": "8",
          "management-system-soundness": "8",
          "fund-use-compliance": "5",
          "budget-disclosure": "2",
          "target-completion-rate": "8",
          "economic-benefit": "5",
          "social-benefit": "5",
          "ecological-benefit": "5",
          "administrative-effectiveness": "6",
          "public-satisfaction": "6"
        }
      }
    },
    {
      "name": "exactly on a step or on the end of a band",
      "indicators": {
        "staffInPost": 21,
        "authorizedPosts": 20,
        "threePublicBudgetPriorYear": 18,
        "threePublicBudget": 18.36,
        "threePublicActual": 18.9108,
        "carryoverIn": 5,
        "initialBudget": 100,
        "supplementaryBudget": 10,
        "yearEndBalance": 5.75,
        "hasBuildingProject": true,
        "buildingAreaBuilt": 1050,
        "buildingAreaApproved": 1000,
        "buildingInvestmentActual": 330,
        "buildingInvestmentApproved": 300,
        "operatingActual": 101,
        "operatingBudget": 100,
        "managementSystemViolations": 1,
        "fundUseViolations": 1,
        "disclosureViolations": 1,
        "annualAssessmentScore": 99.9375,
        "annualAssessmentFullScore": 100,
        "economicBenefit": 4.5,
        "socialBenefit": 3.25,
        "ecologicalBenefit": 0,
        "administrativeEffectiveness": "fair",
        "publicSatisfaction": 90
      },
      "expect": {
        "status": "complete",
        "points": "70.15",
        "scored": "70.15",
        "bounds": [
          "70.15",
          "70.15"
        ],
        "metrics": {
          "staff-control-rate": "6",
          "three-public-change-rate": "6.4",
          "budget-completion-rate": "3",
          "budget-control-rate": "4",
          "building-area-control-rate": "3",
          "building-investment-control-rate": "1",
          "operating-expense-control-rate": "6",
          "three-public-control-rate": "5",
          "management-system-soundness": "6",
          "fund-use-compliance": "4",
          "budget-disclosure": "1",
          "target-completion-rate": "8",
          "economic-benefit": "4.5",
          "social-benefit": "3.25",
          "ecological-benefit": "0",
          "administrative-effectiveness": "3",
          "public-satisfaction": "6"
        }
      }
    },
    {
      "name": "just short of a step or of the next band",
      "indicators": {
        "staffInPost": 2099,
        "authorizedPosts": 2000,
        "threePublicBudgetPriorYear": 100,
        "threePublicBudget": 100,
        "threePublicActual": 107.999999,
        "carryoverIn": 0,
        "initialBudget": 100,
        "supplementaryBudget": 0,
        "yearEndBalance": 4.999999,
        "hasBuildingProject": true,
        "buildingAreaBuilt": 104.999999,
        "buildingAreaApproved": 100,
        "buildingInvestmentActual": 100,
        "buildingInvestmentApproved": 100,
        "operatingActual": 105.999999,
        "operatingBudget": 100,
        "managementSystemViolations": 3,
        "fundUseViolations": 4,
        "disclosureViolations": 0,
        "annualAssessmentScore": 99.937499,
        "annualAssessmentFullScore": 100,
        "economicBenefit": 5,
        "socialBenefit": 5,
        "ecologicalBenefit": 5,
        "administrativeEffectiveness": "good",
        "publicSatisfaction": 89.999999
      },
      "expect": {
        "status": "complete",
        "points": "75.19",
        "scored": "75.19",
        "bounds": [
          "75.19",
          "75.19"
        ],
        "metrics": {
          "staff-control-rate": "6.2",
          "three-public-change-rate": "8",
          "budget-completion-rate": "5",
          "budget-control-rate": "5",
          "building-area-control-rate": "5",
          "building-investment-control-rate": "5",
          "operating-expense-control-rate": "2",
          "three-public-control-rate": "1",
          "management-system-soundness": "2",
          "fund-use-compliance": "1",
          "budget-disclosure": "2",
          "target-completion-rate": "7.99",
          "economic-benefit": "5",
          "social-benefit": "5",
          "ecological-benefit": "5",
          "administrative-effectiveness": "6",
          "public-satisfaction": "4"
        }
      }
    },
    {
      "name": "all points taken off in a row; a budget cut earns full points for the control rate",
      "indicators": {
        "staffInPost": 135,
        "authorizedPosts": 100,
        "threePublicBudgetPriorYear": 20,
        "threePublicBudget": 10,
        "threePublicActual": 10.8,
        "carryoverIn": 0,
        "initialBudget": 100,
        "supplementaryBudget": -10,
        "yearEndBalance": 13.5,
        "hasBuildingProject": true,
        "buildingAreaBuilt": 115,
        "buildingAreaApproved": 100,
        "buildingInvestmentActual": 114.999999,
        "buildingInvestmentApproved": 100,
        "operatingActual": 107,
        "operatingBudget": 100,
        "managementSystemViolations": 4,
        "fundUseViolations": 6,
        "disclosureViolations": 2,
        "annualAssessmentScore": 0,
        "annualAssessmentFullScore": 100,
        "economicBenefit": 0,
        "socialBenefit": 0,
        "ecologicalBenefit": 0,
        "administrativeEffectiveness": "poor",
        "publicSatisfaction": 69.999999
      },
      "expect": {
        "status": "complete",
        "points": "14",
        "scored": "14",
        "bounds": [
          "14",
          "14"
        ],
        "metrics": {
          "staff-control-rate": "0",
          "three-public-change-rate": "8",
          "budget-completion-rate": "0",
          "budget-control-rate": "5",
          "building-area-control-rate": "0",
          "building-investment-control-rate": "1",
          "operating-expense-control-rate": "0",
          "three-public-control-rate": "0",
          "management-system-soundness": "0",
          "fund-use-compliance": "0",
          "budget-disclosure": "0",
          "target-completion-rate": "0",
          "economic-benefit": "0",
          "social-benefit": "0",
          "ecological-benefit": "0",
          "administrative-effectiveness": "0",
          "public-satisfaction": "0"
        }
      }
    },
    {
      "name": "zero denominators with nothing spent, and an assessment above its full score",
      "indicators": {
        "staffInPost": 0,
        "authorizedPosts": 0,
        "threePublicBudgetPriorYear": 0,
        "threePublicBudget": 0,
        "threePublicActual": 0,
        "carryoverIn": 0,
        "initialBudget": 0,
        "supplementaryBudget": 0,
        "yearEndBalance": 0,
        "hasBuildingProject": true,
        "buildingAreaBuilt": 0,
        "buildingAreaApproved": 0,
        "buildingInvestmentActual": 0,
        "buildingInvestmentApproved": 0,
        "operatingActual": 0,
        "operatingBudget": 0,
        "managementSystemViolations": 0,
        "fundUseViolations": 0,
        "disclosureViolations": 0,
        "annualAssessmentScore": 105,
        "annualAssessmentFullScore": 100,
        "economicBenefit": 5,
        "socialBenefit": 5,
        "ecologicalBenefit": 5,
        "administrativeEffectiveness": "good",
        "publicSatisfaction": 80
      },
      "expect": {
        "status": "complete",
        "points": "98",
        "scored": "98",
        "bounds": [
          "98",
          "98"
        ],
        "metrics": {
          "staff-control-rate": "7",
          "three-public-change-rate": "8",
          "budget-completion-rate": "5",
          "budget-control-rate": "5",
          "building-area-control-rate": "5",
          "building-investment-control-rate": "5",
          "operating-expense-control-rate": "7",
          "three-public-control-rate": "8",
          "management-system-soundness": "8",
          "fund-use-compliance": "5",
          "budget-disclosure": "2",
          "target-completion-rate": "8",
          "economic-benefit": "5",
          "social-benefit": "5",
          "ecological-benefit": "5",
          "administrative-effectiveness": "6",
          "public-satisfaction": "4"
        }
      }
    },
    {
      "name": "zero denominators with money spent or people in post",
      "indicators": {
        "staffInPost": 1,
        "authorizedPosts": 0,
        "threePublicBudgetPriorYear": 0,
        "threePublicBudget": 5,
        "threePublicActual": 5,
        "carryoverIn": 0,
        "initialBudget": 0,
        "supplementaryBudget": 10,
        "yearEndBalance": 0,
        "hasBuildingProject": true,
        "buildingAreaBuilt": 1,
        "buildingAreaApproved": 0,
        "buildingInvestmentActual": 1,
        "buildingInvestmentApproved": 0,
        "operatingActual": 1,
        "operatingBudget": 0,
        "managementSystemViolations": 0,
        "fundUseViolations": 0,
        "disclosureViolations": 0,
        "annualAssessmentScore": 80,
        "annualAssessmentFullScore": 120,
        "economicBenefit": 5,
        "socialBenefit": 5,
        "ecologicalBenefit": 5,
        "administrativeEffectiveness": "good",
        "publicSatisfaction": 70
      },
      "expect": {
        "status": "complete",
        "points": "56.33",
        "scored": "56.33",
        "bounds": [
          "56.33",
          "56.33"
        ],
        "metrics": {
          "staff-control-rate": "0",
          "three-public-change-rate": "0",
          "budget-completion-rate": "5",
          "budget-control-rate": "0",
          "building-area-control-rate": "0",
          "building-investment-control-rate": "0",
          "operating-expense-control-rate": "0",
          "three-public-control-rate": "8",
          "management-system-soundness": "8",
          "fund-use-compliance": "5",
          "budget-disclosure": "2",
          "target-completion-rate": "5.33",
          "economic-benefit": "5",
          "social-benefit": "5",
          "ecological-benefit": "5",
          "administrative-effectiveness": "6",
          "public-satisfaction": "2"
        }
      }
    }
  ]
} as const satisfies Rubric;
