/** Placeholder until the origin branch lands its seed. */
export default async function seed() {}
