/** The commands of the chat. */
package org.tftsr.ui.chat.internal.commands;
