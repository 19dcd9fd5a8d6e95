// The browser is found or fetched by tools/setup.mjs, in the order the README gives, so that an install never fails for want of one.
module.exports = { skipDownload: true };
