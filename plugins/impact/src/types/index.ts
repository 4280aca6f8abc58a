export type * from "./credit"
export type {
  Contribution,
  Dimension,
  Figures,
  FiguresByClass,
  ImpactBreakdown,
  ImpactSummary,
  ImpactTrend,
  Verification,
} from "./report"
