/** Shows a conversation: one seam, and behind it a page in a browser or, where there is none, a text. */
package org.tftsr.ui.chat.internal.conversation;
