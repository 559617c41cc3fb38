/** Language models: the providers that the user has, conversations with them, and what they have cost. */
package org.tftsr.core.ai;
