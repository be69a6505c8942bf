/** All that the budget of the product names, measured in one run beside stock Axon and bare ceilings, with the table and the chart of it. */
@org.jspecify.annotations.NullMarked
package se.rodatraden.benchmarks;
