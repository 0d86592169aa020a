// The package throws outside of React's server bundle, and tests run outside of it.
export {};
