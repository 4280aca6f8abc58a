// Keeps docs/openapi.json in step with the routes' contracts.
import fs from "node:fs"
import path from "node:path"
import { openApiDocument } from "../src/openapi/document"

const file = path.resolve(__dirname, "../../docs/openapi.json")
fs.writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`)
