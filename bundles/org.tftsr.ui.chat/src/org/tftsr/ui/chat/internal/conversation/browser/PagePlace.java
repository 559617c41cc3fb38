package org.tftsr.ui.chat.internal.conversation.browser;

/**
 * Where a part stands in the page.
 *
 * @param key  of its message, see {@link PageContent}
 * @param part its place in the message, from 0
 */
record PagePlace(int key, int part) {
}
