import { TestEnvironment } from "jest-environment-node"

/** As far as it concerns us: jest tells many more. */
type TestEvent = { name: string; error?: Refused }
type Answer = { status?: number; data?: unknown }
type Refused = Error & {
  isAxiosError?: boolean
  config?: unknown
  request?: unknown
  response?: Answer
}

/**
 * A worker tells its failures as JSON. An answer that axios took for an error
 * holds its socket, which is no JSON: what the reader needs of it is said in
 * the message instead.
 */
export default class MallEnvironment extends TestEnvironment {
  handleTestEvent = (event: TestEvent): void => {
    if (event.name === "test_fn_failure" || event.name === "hook_failure") {
      letGoOfSocket(event.error)
    }
  }
}

function letGoOfSocket(error: Refused | undefined): void {
  if (error?.isAxiosError) {
    const { status, data } = error.response ?? {}
    const said = `: ${status} ${JSON.stringify(data)}`
    error.stack = error.stack?.replace(error.message, error.message + said)
    error.message += said
    delete error.config
    delete error.request
    delete error.response
  }
}
