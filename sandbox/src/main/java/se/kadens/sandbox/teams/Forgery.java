package se.kadens.sandbox.teams;

/** Ways of making a bearer token that no bot may accept. */
public enum Forgery {
  /** For another bot. */
  WRONG_AUDIENCE,
  WRONG_ISSUER,
  NO_ISSUER,
  /** Signed by a key that was never published, under an id that was never published. */
  UNKNOWN_KEY,
  /** Signed by another key under the id of the published one. */
  WRONG_SIGNATURE,
  /** The claims were changed after signing. */
  TAMPERED,
  WRONG_SERVICE_URL,
  NO_SERVICE_URL,
  /** An hour ago. */
  EXPIRED,
  /** An hour from now. */
  NOT_YET_VALID,
  NO_EXPIRY,
  ALG_NONE,
  /** HS256, with the published key as the secret. */
  HS256_WITH_PUBLIC_KEY,
  /** What another bot gets when it calls ours as a skill. */
  SKILL_OF_ANOTHER_BOT,
  SKILL_OF_ANOTHER_BOT_V2,
  /** What the emulator brings along: from the directory, with the bot's own app id. */
  EMULATOR,
  EMULATOR_V2,
  /** Signed by a published key that does not speak for Teams. */
  NOT_ENDORSED,
  GARBAGE,
  EMPTY
}
