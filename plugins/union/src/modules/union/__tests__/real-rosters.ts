import fs from "node:fs"
import path from "node:path"

const folder = path.resolve(
  __dirname,
  "../../../../../../backend/data/examples/rosters"
)

/** A roster as union offices send them; all people in it are invented. */
export const realRoster = (originalname: string) => ({
  originalname,
  buffer: fs.readFileSync(path.join(folder, originalname)),
})
