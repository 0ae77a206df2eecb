package io.modelbase.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.function.ToDoubleFunction;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What operations took, each figure per operation.
 *
 * @param wall wall time in microseconds
 * @param cpu CPU time of this JVM in microseconds; the database is another process
 * @param bytes bytes allocated by all threads of this JVM
 */
record Usage(double wall, double cpu, double bytes) {

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	static Usage of(Contender contender, int operations) {
		long bytes = allocated();
		long cpu = SYSTEM.getProcessCpuTime();
		long wall = System.nanoTime();
		int sum = 0;
		for (int i = 0; i < operations; i++) {
			sum += System.identityHashCode(contender.operation().run());
		}
		wall = System.nanoTime() - wall;
		cpu = SYSTEM.getProcessCpuTime() - cpu;
		bytes = allocated() - bytes;
		if (sum == 0) {
			throw new IllegalStateException(contender.name() + " gave nothing");
		}
		return new Usage(wall / 1e3 / operations, cpu / 1e3 / operations, (double) bytes / operations);
	}

	private static long allocated() {
		long bytes = 0;
		for (long thread : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
			bytes += Math.max(0, thread);
		}
		return bytes;
	}

	double ratio(Usage base, ToDoubleFunction<Usage> figure) {
		return figure.applyAsDouble(this) / figure.applyAsDouble(base);
	}

}
