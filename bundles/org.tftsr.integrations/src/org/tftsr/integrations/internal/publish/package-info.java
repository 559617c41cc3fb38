/** Publishing: what is made ready, sent step by step, and gone on with after a failure. */
package org.tftsr.integrations.internal.publish;
