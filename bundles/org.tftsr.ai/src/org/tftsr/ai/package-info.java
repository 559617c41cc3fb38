/** Conversations with language models about an issue. */
package org.tftsr.ai;
