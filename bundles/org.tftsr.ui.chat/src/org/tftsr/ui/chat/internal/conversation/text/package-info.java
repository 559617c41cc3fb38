/** A conversation as a styled text. */
package org.tftsr.ui.chat.internal.conversation.text;
