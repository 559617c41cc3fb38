/** How {@link org.tftsr.ai.ollama.OllamaService} does its work. */
package org.tftsr.ai.ollama.internal;
