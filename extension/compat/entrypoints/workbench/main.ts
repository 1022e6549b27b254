import '../../fill-in.ts';
import '../../../entrypoints/workbench/main.tsx';
