package org.tftsr.ui.chat.internal.input;

import org.eclipse.jface.resource.ImageDescriptor;

/**
 * Something that can be put into a question by its name.
 *
 * @param name        with the sign that it begins with
 * @param description what it is
 * @param image       its image; null for none
 * @param chosen      done when it is chosen, where it is to be attached; its name is taken out of the text then. Null where the
 *                    name stays
 */
record Suggestion(String name, String description, ImageDescriptor image, Runnable chosen) {
}
