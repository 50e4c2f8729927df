import type { Port } from "./port.js";
import { serve } from "./serve.js";

serve(globalThis as unknown as Port);
