/** Ollama, which runs models on this machine or another one of the user's: what it has, what it could run, and how to get it. */
package org.tftsr.ai.ollama;
