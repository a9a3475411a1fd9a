import '@jmd-digital/crypto/argon2-worker';
