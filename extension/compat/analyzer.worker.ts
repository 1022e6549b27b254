import './fill-in.ts';
import '../worker/analyzer.worker.ts';
