package org.tftsr.ui.chat.internal.conversation;

import java.util.UUID;

/**
 * Where a part stands.
 *
 * @param message its message
 * @param part    its place in the message, from 0
 */
public record PartPlace(UUID message, int part) {
}
