/** Commands that work on the whole database: checking it, backing it up, restoring, salvaging and re-encrypting it. */
package org.tftsr.ui.vault.internal.operations;
