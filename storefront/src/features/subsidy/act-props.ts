import type { ProgrammeDetail } from "./types"

/** What a part of a programme's page that changes it is given. */
export type ProgrammeActProps = {
  programme: ProgrammeDetail
  onChanged: () => unknown
}
