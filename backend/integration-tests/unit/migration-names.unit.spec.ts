import fs from "node:fs"
import path from "node:path"

const plugins = path.resolve(__dirname, "../../../plugins")

const migrations = fs.readdirSync(plugins).flatMap((plugin) => {
  const modules = path.join(plugins, plugin, "src/modules")
  return (fs.existsSync(modules) ? fs.readdirSync(modules) : [])
    .map((name) => path.join(modules, name, "migrations"))
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder))
    .filter((file) => file.endsWith(".ts"))
})

// Medusa remembers migrations of all modules in one table, by name alone: the
// second of a name would silently never run.
it("gives every migration a name of its own", () => {
  const repeated = migrations.filter(
    (name, index) => migrations.indexOf(name) !== index
  )
  expect(migrations.length).toBeGreaterThan(0)
  expect(repeated).toEqual([])
})
