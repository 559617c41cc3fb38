/** A conversation as a page of the browser of the operating system. */
package org.tftsr.ui.chat.internal.conversation.browser;
