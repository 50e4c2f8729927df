import { cdnowKpis } from "../published/cdnow.js";
import { openMemory } from "../published/memory.js";

cdnowKpis(openMemory);
