import { hillstromLifts } from "../published/hillstrom.js";
import { openMemory } from "../published/memory.js";

hillstromLifts(openMemory);
