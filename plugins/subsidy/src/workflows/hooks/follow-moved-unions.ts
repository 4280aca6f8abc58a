import { registerMoveFollower } from "@mall/union/move-followers"

// Whoever supervises the union from now on sees what it has, and nobody else.
registerMoveFollower("subsidy", async ({ rows }, { from, to }) => {
  await rows(
    `update subsidy_programme
     set union_path = ? || substr(union_path, length(?) + 1)
     where left(union_path, length(?)) = ?`,
    [to, from, from, from]
  )
})
