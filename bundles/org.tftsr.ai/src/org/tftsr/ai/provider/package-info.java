/** The protocols of providers: what a question looks like on the wire, and how an answer is read. */
package org.tftsr.ai.provider;
