export type {
  CertificateInput,
  CertificateKind,
  CivilDate,
  ClaimState,
  County,
  CountyDesignationInput,
  CountyDetail,
  CountyFilters,
  CountyList,
  DesignationStatus,
  DivisionInput,
  DivisionLevel,
  ImportResult,
  OriginClaimInput,
  PairingInput,
  ProductCertificate,
  ProductOrigin,
  SchemeInput,
  SchemeSummary,
} from "./origin"
export type { OriginErrorCode } from "./error-codes"
export { sentences } from "./sentences"
