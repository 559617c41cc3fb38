/** The preference pages: what answers, Ollama, and what may leave this machine. */
package org.tftsr.ui.chat.internal.settings;
