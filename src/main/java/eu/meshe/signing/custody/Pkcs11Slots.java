package eu.meshe.signing.custody;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import eu.meshe.signing.SigningException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Finds the slot of a token by its label (PKCS#11 2.40, 5.4 and 5.5). Java's own provider knows slots by number only, and numbers change when
 * tokens are plugged in, or made. For machines where a C long has 64 bits: Linux and macOS.
 */
final class Pkcs11Slots {

    // PKCS#11 2.40, 3.6: places in the list of functions, after the version
    private static final int C_INITIALIZE = 0;
    private static final int C_GET_SLOT_LIST = 4;
    private static final int C_GET_TOKEN_INFO = 6;

    private static final long CKR_OK = 0;
    private static final long CKR_CRYPTOKI_ALREADY_INITIALIZED = 0x191;
    private static final long CKF_OS_LOCKING_OK = 2;
    private static final int LABEL_LENGTH = 32;
    private static final int TOKEN_INFO_SIZE = 256;
    private static final long MOST_SLOTS = 1024;

    private final MemorySegment functions;
    private final Arena arena;

    private Pkcs11Slots(MemorySegment functions, Arena arena) {
        this.functions = functions;
        this.arena = arena;
    }

    /** @throws SigningException if the library cannot be loaded, or is no PKCS#11 library */
    static OptionalLong findByLabel(Path library, String label) {
        try (var arena = Arena.ofConfined()) {
            var slots = new Pkcs11Slots(functions(library, arena), arena);
            slots.initialize();
            return slots.find(label);
        } catch (SigningException e) {
            throw e;
        } catch (Throwable e) {
            throw new SigningException("The PKCS#11 library " + library + " could not be used", e);
        }
    }

    private static MemorySegment functions(Path library, Arena arena) throws Throwable {
        var symbol = SymbolLookup.libraryLookup(library, Arena.global())
                .find("C_GetFunctionList")
                .orElseThrow(() -> new SigningException(library + " is no PKCS#11 library"));
        var list = arena.allocate(ADDRESS);
        check((long) function(symbol, ADDRESS).invokeExact(list));
        return list.get(ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(8, ADDRESS)), 0);
    }

    /** The library stays initialised: Java's provider finds it so, and it may have been before. */
    private void initialize() throws Throwable {
        var arguments = arena.allocate(JAVA_LONG, 6);
        arguments.setAtIndex(JAVA_LONG, 4, CKF_OS_LOCKING_OK);
        var answer = (long) function(at(C_INITIALIZE), ADDRESS).invokeExact(arguments);
        if (answer != CKR_CRYPTOKI_ALREADY_INITIALIZED) {
            check(answer);
        }
    }

    private OptionalLong find(String label) throws Throwable {
        var list = function(at(C_GET_SLOT_LIST), JAVA_BYTE, ADDRESS, ADDRESS);
        var count = arena.allocate(JAVA_LONG);
        check((long) list.invokeExact((byte) 1, MemorySegment.NULL, count));
        var slots = arena.allocate(JAVA_LONG, Math.min(MOST_SLOTS, count.get(JAVA_LONG, 0)) + 1);
        count.set(JAVA_LONG, 0, slots.byteSize() / JAVA_LONG.byteSize());
        check((long) list.invokeExact((byte) 1, slots, count));
        for (long i = 0; i < count.get(JAVA_LONG, 0); i++) {
            var slot = slots.getAtIndex(JAVA_LONG, i);
            if (label.equals(label(slot))) {
                return OptionalLong.of(slot);
            }
        }
        return OptionalLong.empty();
    }

    /** Empty for a slot whose token does not answer. */
    private String label(long slot) throws Throwable {
        var info = arena.allocate(TOKEN_INFO_SIZE, JAVA_LONG.byteAlignment());
        var answer = (long) function(at(C_GET_TOKEN_INFO), JAVA_LONG, ADDRESS).invokeExact(slot, info);
        var label = info.asSlice(0, LABEL_LENGTH).toArray(JAVA_BYTE);
        return answer == CKR_OK ? new String(label, StandardCharsets.UTF_8).stripTrailing() : "";
    }

    private MemorySegment at(int place) {
        return functions.getAtIndex(ADDRESS, place + 1L);
    }

    private static MethodHandle function(MemorySegment address, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(JAVA_LONG, arguments));
    }

    private static void check(long answer) {
        if (answer != CKR_OK) {
            throw new SigningException("The PKCS#11 library answered 0x" + Long.toHexString(answer));
        }
    }
}
