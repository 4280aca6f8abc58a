export * from "./retry-outbox-consumer"
