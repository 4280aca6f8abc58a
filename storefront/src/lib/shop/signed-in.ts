/** Whether this browser says that somebody is signed in to the shop. */
export const isSignedIn = (): boolean =>
  /(?:^|;\s*)mall_shop_here=1/.test(document.cookie)
