/** What text from elsewhere may try to do to a model, or to those who read. */
package org.tftsr.ai.internal.safety;
