/** Commands that work on the whole database: checking it, backing it up. */
package org.tftsr.ui.vault.internal.operations;
