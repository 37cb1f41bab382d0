package dev.aludel.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A command's help with its own options only. Picocli would list the global ones, which every command
 * inherits, among them; the root's help has those.
 */
final class CommandHelp extends Help {

    CommandHelp(CommandSpec command, ColorScheme colors) {
        super(command, colors);
    }

    @Override
    public String optionListExcludingGroups(
            List<OptionSpec> options, Layout layout, Comparator<OptionSpec> order, IParamLabelRenderer labels) {
        return super.optionListExcludingGroups(own(options), layout, order, labels);
    }

    @Override
    public Layout createDefaultLayout(
            List<OptionSpec> options, List<PositionalParamSpec> parameters, ColorScheme colors) {
        return super.createDefaultLayout(own(options), parameters, colors);
    }

    @Override
    protected Text createDetailedSynopsisOptionsText(
            Collection<ArgSpec> done, List<OptionSpec> options, Comparator<OptionSpec> order, boolean cluster) {
        return super.createDetailedSynopsisOptionsText(done, own(options), order, cluster);
    }

    private static List<OptionSpec> own(List<OptionSpec> options) {
        return options.stream().filter(option -> !option.inherited()).toList();
    }
}
