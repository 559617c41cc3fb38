/**
 * The vault: how the random key of the database is kept. The file's format and why it is so: {@code docs/security.md} and
 * the decision record 0007.
 */
package org.tftsr.storage.internal.vault;
