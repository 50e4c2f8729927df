import fc from "fast-check";

// A build of the same code has the same outcome; at a desk every run tries new cases.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_121 });
