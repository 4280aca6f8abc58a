export * from "./prune-outbox"
export * from "./retry-outbox-consumer"
