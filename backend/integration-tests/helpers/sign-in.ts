import type { AxiosInstance } from "axios"

export const TEST_PASSWORD = "correct-horse-battery"

/** A bearer token of the account, as the actor. */
export async function signIn(
  api: AxiosInstance,
  actor: "union_staff" | "cooperative_staff" | "user",
  email: string,
  password = TEST_PASSWORD
): Promise<string> {
  const { data } = await api.post<{ token: string }>(
    `/auth/${actor}/emailpass`,
    { email, password }
  )
  return data.token
}
