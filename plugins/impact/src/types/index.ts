export type * from "./credit"
export type {
  Dimension,
  Figures,
  FiguresByClass,
  ImpactBreakdown,
  ImpactSummary,
  ImpactTrend,
  Verification,
} from "./report"
