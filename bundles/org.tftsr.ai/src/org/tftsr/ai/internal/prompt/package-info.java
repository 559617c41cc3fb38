/** What a model is told: method, fields of work, marks around data, and how all of it fits. */
package org.tftsr.ai.internal.prompt;
