import '../../styles/index.css';
import { startEarly } from '../../browser/early-worker.ts';

// Little else is loaded before the worker: what it has to read takes as long as the panel's own code.
startEarly();
void import('../../panel/start-panel.tsx');
