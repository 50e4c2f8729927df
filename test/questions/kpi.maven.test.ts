import { mavenKpis } from "../published/maven.js";
import { openMemory } from "../published/memory.js";

mavenKpis(openMemory);
